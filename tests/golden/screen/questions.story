# Every question page, as it comes and with an answer.
rules: every.yaml
sizes: 80x24 40x12 132x43
leaves
to question:sites
leaves
keys 1 2
frame
on
keys Down
frame
keys Down
on
leaves
keys 2 3 2
frame
click No to all the rest
leaves
on
keys 2
on
leaves
keys 4
on
leaves
keys 1
leaves
keys Enter 3
frame
on
leaves
keys 7
frame
on
leaves
type 2
click years ago
frame
click Clear
type 23
click March
type 2024
frame
on
leaves
click [ 1 ]
click [ 2 ]
frame
on
leaves
click I do not know
leaves
on
leaves
type 7.5
frame
on
leaves
type To walk to the shop again - 1/2 mile + stairs, 3*
frame
on
frame
