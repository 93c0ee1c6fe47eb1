# Check your answers, change one, the summary, why something is there, the end.
rules: every.yaml
sizes: 80x24 40x12 132x43
to who
keys 1
to question:sites
keys 1
to question:signs
keys 3
click No to all
to question:fall
keys 2
to question:duration
keys 4
to question:tried
keys 1 3
to question:pain
type 9
to question:last_visit
type about 2 years ago
to question:wait
type 5
to question:a1c
click I do not know
to question:own_words
type “To walk” – again
to review
leaves
click How long
frame
keys F2
frame
click Painful places
frame
keys 1 3
on
frame
click No to all
to review
frame
click Painful places
keys 1
on
keys 2
on
frame
to review
leaves
to summary
leaves
click Why
frame
keys Enter
frame
to finish
frame
keys F2
frame
to finish
