// The command behind `npm run gallery`.
import { writeFileSync } from 'node:fs';
import { root } from '../../scripts/root.mjs';
import { takePictures } from './take-pictures.js';

for (const [{ file }, png] of await takePictures()) {
  writeFileSync(`${root}docs/images/${file}`, png);
  console.log(`docs/images/${file}`);
}
