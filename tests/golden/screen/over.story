# Pages over the page: help, why we ask, hiding, stopping; each gives back what was there.
rules: every.yaml
sizes: 80x24 40x12 132x43
keys F1
leaves
keys F1 F2
frame
to who
keys 1
to question:sites
keys 1 F3
leaves
keys F2
frame
keys F9
frame
keys 2 x Enter
frame
keys F9
frame
keys * *
frame
keys F1
click Why we ask
frame
keys -
frame
keys Stop
frame
keys 1
on
frame
keys F1
click About these questions
leaves
keys F2
keys /
click Stop here
frame
keys Enter
frame
keys 2
on
leaves
