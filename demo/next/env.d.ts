declare namespace NodeJS {
  interface ProcessEnv {
    readonly NEXT_PUBLIC_OKTA_ISSUER: string
    readonly NEXT_PUBLIC_OKTA_CLIENT_ID: string
  }
}
