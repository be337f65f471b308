" Waits for the findings of the file that is open, chooses the rewrite of one of them, saves, and writes what was seen
" as JSON into a file. Runs inside Vim 9 with ALE, after the user's own settings.

function! s:wait_for(what, condition) abort
  let l:tries = 0
  while !a:condition()
    let l:tries += 1
    if l:tries > 1500
      call writefile(['Vim waited in vain for ' . a:what . execute('ALEInfo')], '/dev/stderr')
      cquit!
    endif
    sleep 20m
  endwhile
endfunction

function! s:text() abort
  return join(getline(1, '$'), "\n") . "\n"
endfunction

function! s:findings() abort
  return ale#engine#GetLoclist(bufnr(''))
endfunction

let s:seen = {}
call s:wait_for('findings', {-> len(s:findings()) == $FINDINGS})
let s:seen.findings = map(copy(s:findings()), {_, finding -> {
\ 'code': finding.code,
\ 'line': finding.lnum - 1,
\ 'text': strpart(getline(finding.lnum), finding.col - 1, finding.end_col - finding.col + 1),
\}})

" The menu of ALE asks for a number.
function! ale#util#Input(menu, ...) abort
  let l:line = matchstr(split(a:menu, "\n"), '^\d\+) ' . $TITLE)
  return matchstr(l:line, '^\d\+')
endfunction
for s:finding in s:findings()
  if s:finding.code ==# $CODE
    call cursor(s:finding.lnum, s:finding.col)
  endif
endfor
let s:before = s:text()
ALECodeAction
call s:wait_for('the rewrite', {-> s:text() !=# s:before})
let s:seen.rewritten = s:text()
write
call s:wait_for('the safe rewrites on save', {-> s:text() !=# s:seen.rewritten && !&modified})
let s:seen.saved = s:text()
call writefile([json_encode(s:seen)], $SEEN)
quitall!
