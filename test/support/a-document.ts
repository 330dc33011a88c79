// For a Node test of code that keeps something at the document: a module that is imported before that code.
Object.assign(globalThis, { document: {} });
