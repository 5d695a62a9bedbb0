# The completions of bash, as bash sees them.
command -v bash >/dev/null || exit 0
"$RUNUT" help --completion bash >completion
cat >try <<'END'
. ./completion
try() { COMP_WORDS=("$@"); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMPREPLY=(); _runut; echo "$* -> ${COMPREPLY[*]}"; }
touch page.html
try runut ti
try runut help ve
try runut read --o
try runut read --format w
try runut timeline --co
try runut timeline --type A
try runut read pa
try runut timeline pa
END
bash try
