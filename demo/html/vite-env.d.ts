// What Vite puts into `import.meta`, as in any project that it generates.
/// <reference types="vite/client" />
