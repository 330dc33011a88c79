import type { NextConfig } from 'next'

const nextConfig: NextConfig = {
  // This folder lies in a repository that has a lockfile of its own.
  turbopack: { root: import.meta.dirname },
  outputFileTracingRoot: import.meta.dirname,
}

export default nextConfig
