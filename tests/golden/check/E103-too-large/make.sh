# One byte more than 16 MiB, all of it a remark.
head -c 16777217 /dev/zero | tr "\\0" "#"
