/** Who is signed in. */
import { useQuery } from '@tanstack/react-query';
import { getMeOptions } from '@/api/generated/@tanstack/react-query.gen';

export const useMe = () => useQuery({ ...getMeOptions(), staleTime: 60_000 });

/** The same once the gate has let somebody through. */
export function useSignedIn() {
  const { data } = useMe();
  if (!data) throw new Error('useSignedIn is for what stands behind SessionGate');
  return data;
}
