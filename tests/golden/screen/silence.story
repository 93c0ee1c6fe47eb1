# A change would silence a warning: does the sign still hold?
rules: every.yaml
sizes: 80x24 40x12 132x43
to who
keys 1
to question:sites
keys 1
to question:signs
keys 2
click No to all
to question:fall
keys 1
to question:fall_signs
keys 1
click Go on
to question:fall_signs
click No to all the rest
to question:duration
keys F2 F2
frame
keys 2
on
leaves
on
frame
keys F2
frame
keys 2
to silence
click Yes, it is still true
on
frame
keys 2
to silence
click No, it is not
on
frame
