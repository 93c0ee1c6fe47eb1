# A warning comes right after the answer that makes it certain; going on, going back, stopping.
rules: every.yaml
sizes: 80x24 40x12 132x43
to who
keys 1
to question:sites
keys 1
to question:signs
keys 1 1
leaves
on
frame
keys F2
frame
to alert
click Go on
to question:signs
click No to all the rest
to question:fall
frame
keys 1
to question:fall_signs
keys 1
leaves
click Stop here
to summary
leaves
keys F2
frame
