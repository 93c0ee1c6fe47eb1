# A warning comes with the very row that makes it certain; then the list goes on where it was.
rules: every.yaml
sizes: 80x24 40x12
to who
keys 1
to question:sites
keys 1
to question:signs
keys 2 1
frame
click Go on
on
frame
