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
  { to: '/desk', key: 'today', icon: IconCalendarCheck, may: 'any' },
  { to: '/desk/cases', key: 'cases', icon: IconFolders, may: 'any' },
  { to: '/desk/review', key: 'review', icon: IconLanguage, may: 'translate' },
  { to: '/desk/centres', key: 'centres', icon: IconBuildingHospital, may: 'any' },
  { to: '/desk/billing', key: 'billing', icon: IconReceiptEuro, may: 'bill' },
  { to: '/desk/settings', key: 'settings', icon: IconSettings, may: 'any' },
] as const;
