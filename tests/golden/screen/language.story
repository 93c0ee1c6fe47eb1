# The language is asked first when there are several.
rules: ../ask/two.yaml
sizes: 80x24 40x12 132x43
leaves
on
frame
keys Down Down
frame
on
leaves
on
leaves
keys 3
on
leaves
