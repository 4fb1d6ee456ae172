#!/bin/sh
# As an administrator would write it: the person supplies an account and a password, and nothing else. It stops at the first command that fails.
# $1 enrollment proxy point  $2 management point  $3 root certificate  $4 account  $5 where the report goes; the password comes on standard input
set -eu
./ccmsetup -scope person
PATH="$HOME/.local/bin:$PATH"
CMEnroll -s "$1" -u "$4" -ca "$3" -password-stdin
ccmsetup -scope person -MP "$2" -SubjectName "${4#*\\}" -ca "$3"
CMDiagnostics -out "$5" -no-network
CMUninstall -c -scope person
