# At home, with something that can print.
rules: ../ask/two.yaml
printer
sizes: 80x24 40x12
keys 1
keys Enter
to who
keys 1
to question:stiff
keys 1
to question:began
keys 2 0 2 0
to summary
click Print my pages
keys Enter
found
frame
click Try again
found !Laser
frame
job failed no-answer
frame
keys Enter
frame
to finish
frame
told
