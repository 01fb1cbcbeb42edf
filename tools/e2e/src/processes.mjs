// A browser's processes, stopped and set going again as by a laptop that sleeps; Linux only.
import { readdirSync, readFileSync } from 'node:fs';

/** Every process whose command line holds `text`, and all that they started. */
export function processesOf(text) {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap(readProcess);
  const found = new Set(all.filter(({ command }) => command.includes(text)).map(({ pid }) => pid));
  for (let before = 0; before < found.size;) {
    before = found.size;
    all.filter(({ parent }) => found.has(parent)).forEach(({ pid }) => found.add(pid));
  }
  return [...found];
}

/** Stops them until the returned call. */
export function paused(pids) {
  signal(pids, 'SIGSTOP');
  return () => signal(pids, 'SIGCONT');
}

function signal(pids, name) {
  for (const pid of pids) {
    try {
      process.kill(pid, name);
    } catch (problem) {
      if (problem.code !== 'ESRCH') {
        throw problem;
      }
    }
  }
}

/** None when the process ended meanwhile. */
function readProcess(pid) {
  try {
    // The name in brackets may hold anything; the parent is the second field after it.
    const [, parent] = /.*\) \S+ (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return [{ pid: Number(pid), parent: Number(parent), command: readFileSync(`/proc/${pid}/cmdline`, 'utf8') }];
  } catch {
    return [];
  }
}
