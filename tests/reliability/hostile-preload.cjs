// Is loaded into the program before its own code. It measures, gives up the rights of the superuser, and lets things happen meanwhile.
const { execSync } = require('node:child_process')
const fs = require('node:fs')

const { HOSTILE_PEAK: peakFile, HOSTILE_USER: user, HOSTILE_MEANWHILE: meanwhile } = process.env

process.on('exit', () => fs.writeFileSync(peakFile, String(process.resourceUsage().maxRSS)))

if (meanwhile) {
  const { file, moment, command } = JSON.parse(meanwhile)
  const { openSync, fstatSync } = fs
  let waiting = true
  let opened
  const happenAt = (now) => {
    if (!waiting || now !== moment) return
    waiting = false
    execSync(command)
  }
  fs.openSync = (path, ...rest) => {
    const isIt = String(path).endsWith(file)
    if (isIt) happenAt('before it is opened')
    const descriptor = openSync(path, ...rest)
    if (isIt) opened = descriptor
    return descriptor
  }
  fs.fstatSync = (descriptor, ...rest) => {
    const stats = fstatSync(descriptor, ...rest)
    if (descriptor === opened) happenAt('before it is read')
    return stats
  }
}

if (user && process.getuid() === 0) {
  process.setgroups([])
  process.setgid(Number(user))
  process.setuid(Number(user))
}
