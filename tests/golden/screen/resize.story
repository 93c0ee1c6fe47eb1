# The screen changes under the page: nothing is lost, and too small is said.
rules: every.yaml
sizes: 80x24
to who
keys 1
to question:sites
keys 1 2
to question:main
keys 1
to question:signs
keys 2 2
frame
keys resize@12,40
frame
keys resize@11,40
frame
keys 1 Enter
keys resize@5,12
frame
keys resize@1,1
frame
keys resize@43,132
frame
keys 2 resize@24,80
frame
