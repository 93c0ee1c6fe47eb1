#!/bin/sh
# /etc/candor/console-keys.sh: candor-kiosk.service runs it as root, on its console, before each start.
# Takes from the keyboard what would lead out of the console or stop it, in every combination with Shift, Control and Alt, whatever
# keyboard is set: keys that go to another console, boot, call init, end everything on the console, scroll, hold its output
# (Scroll Lock, Pause), or make the kernel write onto it.
set -eu
PATH=/usr/sbin:/usr/bin:/sbin:/bin
keys='\(Console_[0-9]*\|Incr_Console\|Decr_Console\|Last_Console\|Boot\|Spawn_Console\|KeyboardSignal\|SAK\|SecureAttentionKey\|Hold'
keys="$keys"'\|Scroll_Lock\|Scroll_Forward\|Scroll_Backward\|Show_Memory\|Show_Registers\|Show_State\)'
found=$(dumpkeys --keys-only --separate-lines)
printf '%s\n' "$found" | sed -n "s/= *[+]*$keys *\$/= VoidSymbol/p" | loadkeys --quiet
kbd_mode -u # letters beyond ASCII come as UTF-8
