# Before the first question: more contrast, and how letters get larger; the page fits itself meanwhile.
rules: every.yaml
sizes: 80x24 40x12 132x43
frame
click More contrast
frame
roles
keys F4
click Larger letters
leaves
keys resize@18,60
frame
keys resize@12,40
leaves
keys Enter
frame
keys resize@24,80
keys Backtab
frame
keys Enter
keys F2
frame
to who
keys F1
click Larger letters
frame
keys F2
frame
