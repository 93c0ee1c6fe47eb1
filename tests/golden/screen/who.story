# Who is answering: before the first question, back to it, and a change from the review.
rules: every.yaml
sizes: 80x24 40x12 132x43
to who
leaves
on
frame
keys 2
frame
on
keys F2
frame
keys F2
frame
to who
on
to question:sites
keys 1
to question:signs
click No to all
to question:fall
keys 2
to question:duration
keys 1
to question:tried
click Nothing yet
to question:pain
keys 3
to question:last_visit
click I do not know
to question:wait
click I do not know
to question:a1c
click I do not know
to question:own_words
to review
frame
click Who is
frame
keys F2
frame
click Who is
keys 3
on
frame
to summary
