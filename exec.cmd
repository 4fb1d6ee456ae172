@rem The npm scripts begin with "exec", so that signals reach Node instead of a shell in between. cmd.exe has no such word; here it is.
@%*
