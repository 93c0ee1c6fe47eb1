# A warning does not wait until the rest of its list is answered; then the list goes on where it was.
rules: every.yaml
sizes: 80x24 40x12
to question:sites
keys 1
to question:signs
keys 2 1
keys Enter
frame
click Go on
on
frame
