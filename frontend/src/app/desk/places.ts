/** The places of the rail, in the order of the day's work. */
import {
  IconBuildingHospital,
  IconCalendarCheck,
  IconFolders,
  IconLanguage,
  IconReceiptEuro,
  IconSettings,
} from '@tabler/icons-react';

export const PLACES = [
  { to: '/desk', key: 'today', icon: IconCalendarCheck },
  { to: '/desk/cases', key: 'cases', icon: IconFolders },
  { to: '/desk/review', key: 'review', icon: IconLanguage },
  { to: '/desk/centres', key: 'centres', icon: IconBuildingHospital },
  { to: '/desk/billing', key: 'billing', icon: IconReceiptEuro },
  { to: '/desk/settings', key: 'settings', icon: IconSettings },
] as const;
