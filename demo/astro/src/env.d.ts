interface ImportMetaEnv {
  readonly PUBLIC_OKTA_ISSUER: string;
  readonly PUBLIC_OKTA_CLIENT_ID: string;
}

interface ImportMeta {
  readonly env: ImportMetaEnv;
}
