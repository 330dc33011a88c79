// Every file for browsers, minified twice: Rolldown's minifier leaves out what no code uses, and Terser then writes the rest shorter (0.8 % of what a form
// fetches). Each by itself gives more bytes. It runs before Rolldown names the files, so that the hash in a name is of what is in the file.
import { minify as minifiedByRolldown } from 'rolldown/utils';
import { minify as minifiedByTerser } from 'terser';

/** Has to be the last plugin. @returns {import('rolldown').Plugin} */
export function minified() {
  return {
    name: 'minified',
    async renderChunk(code, { fileName }) {
      const first = await minifiedByRolldown(fileName, code, {
        module: true,
        compress: { target: 'es2022' },
        mangle: { toplevel: true },
        codegen: { legalComments: 'none' },
      });
      const [error] = first.errors;
      if (error) throw new Error(`${fileName} can’t be minified: ${error.message}`);
      const second = await minifiedByTerser(first.code, {
        module: true,
        ecma: 2020,
        // A function that is moved into its only caller keeps alive, with each function that it makes, what the caller has: a client kept the tag that asked for it.
        compress: { passes: 2, reduce_funcs: false },
      });
      return second.code ?? null;
    },
  };
}
