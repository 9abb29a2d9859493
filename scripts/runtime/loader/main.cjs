// Stands in for the default app that this Electron lacks: opens the folder that is its first argument.
const { app } = require('electron')
const { readFileSync } = require('node:fs')
const Module = require('node:module')
const { join, resolve } = require('node:path')

const argument = process.argv.slice(1).find((value) => !value.startsWith('-'))
if (argument === undefined) {
  console.error('usage: electron APPDIR')
  process.exit(2)
}

const folder = resolve(argument)
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
app.setName(manifest.productName ?? manifest.name)
app.setVersion(manifest.version ?? '0.0.0')
app.setAppPath(folder)
Module._load(join(folder, manifest.main ?? 'index.js'), null, true)
