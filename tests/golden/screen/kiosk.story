# A kiosk: the start page, more time, the staff key, the idle question, nothing printed here.
rules: every.yaml
kiosk
sizes: 80x24 40x12 132x43
frame
keys x
frame
leaves
click I need more time
frame
to who
frame
keys 1
to question:sites
frame
keys F8
frame
keys 1
keys Enter
keys F1
leaves
keys F2
wait 900
frame
wait 55
frame
keys x
frame
keys F9
wait 901
frame
keys x
frame
keys F9
keys F1
click Stop here and show my page
frame
keys 2
on
leaves
to finish
frame
on
frame
keys 1
on
on
keys 2
on
told
