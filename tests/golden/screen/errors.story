# What is wrong is said above and beside the field; a second time the way to answer is said too.
rules: every.yaml
sizes: 80x24 40x12 132x43
to who
keys 1
to question:sites
on
frame
on
frame
click Hip
frame
to question:signs
on
frame
keys 2 2
on
frame
click No to all
to question:fall
on
frame
keys 2
to question:duration
on
keys 1
to question:tried
click I do not know
to question:pain
type 11
on
frame
on
frame
keys Backspace
to question:last_visit
type 3/4/2024
on
frame
keys Clear
type next week
on
frame
