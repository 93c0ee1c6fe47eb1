# At a kiosk: which pages, on which printer, what goes wrong, and the end.
rules: ../ask/two.yaml
kiosk
printer
sizes: 80x24 40x12 132x43
keys 1
to who
keys 1
to question:stiff
keys 1
to question:began
keys 2 0 2 0
to summary
leaves
click Print my pages
frame
keys Enter
frame
found Front desk printer, Printer in room 4, Printer upstairs
frame
keys Enter
frame
keys 2
keys Enter
frame
job waiting
frame
job printing paper-out
frame
on
leaves
click See how printing goes
frame
click Stop printing
frame
job canceled
frame
click Use another printer
frame
keys 1
keys Enter
job failed refused
frame
on
leaves
click See how printing goes
click Try again
frame
job printing
job done
frame
keys Enter
frame
click Print again
keys 3
keys Enter
frame
keys F2
frame
keys Enter
frame
told
