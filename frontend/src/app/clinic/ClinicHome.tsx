export function ClinicHome() {
  return null;
}
