# A screen that knows only ASCII: quotes, dashes, bullets and letters with accents stay readable.
rules: ../ask/two.yaml
ascii
mono
sizes: 80x24 40x12
keys 2
on
leaves
on
leaves
keys 1
on
leaves
keys F1
leaves
