/** The form's own random key, made by the loader with `newId()`: a form sent twice has one effect (access/once.server.ts). */
export function OnceField({ value }: { value: string }) {
  return <input type="hidden" name="once" value={value} />;
}
