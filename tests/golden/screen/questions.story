# Every question page, as it comes and with an answer.
rules: every.yaml
sizes: 80x24 40x12 132x43
leaves
to who
keys 1
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
to question:pain
leaves
click [ 8 ]
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
to question:wait
leaves
click [ 1 ]
click [ 2 ]
frame
click I do not know
frame
to question:a1c
leaves
type 7.5
frame
to question:own_words
leaves
type To walk to the shop again - 1/2 mile + stairs, 3*. “Así”, 痛い, é and more, so that it fills the second line of three
frame
roles
to review
frame
