# A kiosk with two languages, after a crash; somebody does not react.
rules: ../ask/two.yaml
crashed
printer
sizes: 80x24 40x12 132x43
frame
leaves
keys 2
frame
leaves
wait 90
frame
wait 50
frame
wait 10
told
