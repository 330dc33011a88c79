// The package brings no types.
declare module '@bcoe/v8-coverage' {
  export interface RangeCov {
    startOffset: number;
    endOffset: number;
    count: number;
  }

  export interface FunctionCov {
    functionName: string;
    isBlockCoverage: boolean;
    ranges: RangeCov[];
  }

  export interface ScriptCov {
    scriptId: string;
    url: string;
    functions: FunctionCov[];
  }

  export function mergeScriptCovs(scripts: readonly ScriptCov[]): ScriptCov | undefined;
}
