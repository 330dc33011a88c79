// What the SDKs' own type declarations say that they take: the names of an interface's members, in groups with a dot between.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import ts from 'typescript';

const { resolve } = createRequire(import.meta.url);
const signInWidget = join(dirname(resolve('@okta/okta-signin-widget/package.json')), 'types/src');
const authJs = join(dirname(resolve('@okta/okta-auth-js/package.json')), 'types/lib');

/** File and interface. */
export type Declared = readonly [file: string, name: string];

export const WIDGET_DECLARATIONS: readonly Declared[] = [
  [join(signInWidget, 'types/options.d.ts'), 'WidgetOptions'],
  [join(signInWidget, 'types/registration.d.ts'), 'RegistrationOptions'],
];
export const AUTH_DECLARATIONS: readonly Declared[] = [
  [join(signInWidget, 'types/options.d.ts'), 'AuthParams'],
  [join(authJs, 'exports/default.d.ts'), 'OktaAuthOptions'],
  [join(authJs, 'oidc/types/options.d.ts'), 'TokenParams'],
  [join(authJs, 'oidc/types/options.d.ts'), 'SigninWithRedirectOptions'],
  [join(authJs, 'oidc/types/options.d.ts'), 'EnrollAuthenticatorOptions'],
  [join(authJs, 'oidc/types/options.d.ts'), 'RenewTokensParams'],
];

/** The declared members of each; those of a member whose type is an object of its own, as `member.name`, if `groups` says that it is one. */
export function declaredOptions(
  declared: readonly Declared[],
  isGroup: (name: string) => boolean,
): readonly string[] {
  const program = ts.createProgram(
    declared.map(([file]) => file),
    {
      noEmit: true,
      strict: true,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      module: ts.ModuleKind.ESNext,
      skipLibCheck: true,
    },
  );
  const checker = program.getTypeChecker();
  const names = new Set<string>();
  const add = (type: ts.Type, prefix: string): void => {
    for (const member of checker.getPropertiesOfType(checker.getNonNullableType(type))) {
      const name = prefix + member.name;
      if (isGroup(name)) add(checker.getTypeOfSymbol(member), `${name}.`);
      else names.add(name);
    }
  };
  for (const [file, name] of declared) {
    add(declaredType(program, [file, name]), '');
  }
  return [...names].sort();
}

/** The members of a union of texts. */
export function declaredTexts(declared: Declared): readonly string[] {
  const type = declaredType(
    ts.createProgram([declared[0]], { noEmit: true, skipLibCheck: true }),
    declared,
  );
  return (type.isUnion() ? type.types : [type]).flatMap((member) =>
    member.isStringLiteral() ? [member.value] : [],
  );
}

function declaredType(program: ts.Program, [file, name]: Declared): ts.Type {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  const symbol =
    module && checker.getExportsOfModule(module).find((candidate) => candidate.name === name);
  if (!symbol) throw new Error(`${file} declares no ${name}`);
  return checker.getDeclaredTypeOfSymbol(symbol);
}

export const WIDGET_FEATURES: Declared = [join(signInWidget, 'types/options.d.ts'), 'Feature'];
/** The widget's own table of its settings, and what its documentation has a heading for. */
export const widgetSettings = join(signInWidget, '../../dist/esm/src/models/Settings.js');
export const widgetReadme = join(signInWidget, '../../README.md');
