/** Choose the language of the window; each is named in its own words. */
import { Button, Menu } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ownName } from '@/lib/languages';

interface Props {
  languages: readonly string[];
  onChange?: (language: string) => void;
}

export function LanguageMenu({ languages, onChange }: Props) {
  const { t, i18n } = useTranslation('shared');
  const choose = (language: string) => {
    void i18n.changeLanguage(language);
    onChange?.(language);
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          c="inherit"
          px="xs"
          leftSection={<IconLanguage size={18} aria-hidden />}
          aria-label={`${t('language')}: ${i18n.language.toUpperCase()}`}
        >
          {i18n.language.toUpperCase()}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {languages.map((language) => (
          <Menu.Item key={language} lang={language} onClick={() => choose(language)}>
            {ownName(language)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
