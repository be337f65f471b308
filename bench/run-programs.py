"""Runs programs, one after another, and tells what each of them took.

Node cannot tell what a child took of the processor, nor how much memory it came to hold; the system tells a parent that waits
for it. Reads one JSON object a line: `args`, `folder`, `input` (a path or null), `output` (a path). Answers each with a line:
`wall` and `cpu` in milliseconds, `peak` in MiB, `exit`. A Python this small hands on no memory of its own.
"""

import json
import os
import subprocess
import sys
import time

BYTES_PER_UNIT = 1 if sys.platform == 'darwin' else 1024

for line in sys.stdin:
    ask = json.loads(line)
    with open(ask['input'] or os.devnull, 'rb') as given, open(ask['output'], 'wb') as output:
        begun = time.perf_counter()
        child = subprocess.Popen(ask['args'], cwd=ask['folder'], stdin=given, stdout=output, stderr=output)
        _, status, used = os.wait4(child.pid, 0)
        wall = time.perf_counter() - begun
    child.returncode = os.waitstatus_to_exitcode(status)
    answer = {
        'wall': wall * 1000,
        'cpu': (used.ru_utime + used.ru_stime) * 1000,
        'peak': used.ru_maxrss * BYTES_PER_UNIT / 2**20,
        'exit': child.returncode,
    }
    print(json.dumps(answer), flush=True)
