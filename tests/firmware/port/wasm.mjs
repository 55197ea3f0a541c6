// SPDX-License-Identifier: MIT
//
// node wasm.mjs run MODULE JOBS ANSWERS   runs app.cpp
// node wasm.mjs memory MODULE             prints the bytes of memory that it uses without the stack
//
// The stack is the first 4096 bytes of the memory; it is painted, as on the other targets. What the engine keeps
// of its own cannot be seen.

import fs from 'node:fs';

const stackBytes = 4096;
const colour = 0xa5;
const [command, module, jobsPath, answersPath] = process.argv.slice(2);

let memory;
let at = 0;
const answers = [];
const jobs = jobsPath === undefined ? new Uint8Array() : fs.readFileSync(jobsPath);
const bytes = () => new Uint8Array(memory.buffer);

const env = {
  read(to, size) {
    const piece = jobs.subarray(at, at + size);
    bytes().set(piece, to);
    at += piece.length;
    return piece.length;
  },
  write(data, size) {
    answers.push(bytes().slice(data, data + size));
  },
  stack_used() {
    return stackBytes - bytes().findIndex((byte) => byte !== colour);
  },
  memcpy() {},
  memset() {},
  memmove() {},
};

const { instance } = await WebAssembly.instantiate(fs.readFileSync(module), { env });
memory = instance.exports.memory;
if (command === 'memory') {
  console.log(instance.exports.__data_end.value - stackBytes);
} else {
  bytes().fill(colour, 0, stackBytes);
  instance.exports.fw_main();
  fs.writeFileSync(answersPath, Buffer.concat(answers));
}
