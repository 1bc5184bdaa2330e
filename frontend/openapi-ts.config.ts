import { defineConfig } from '@hey-api/openapi-ts';

export default defineConfig({
  input: '../backend/openapi.yaml',
  output: 'src/api/generated',
  plugins: [{ name: '@hey-api/client-fetch', throwOnError: true }, '@tanstack/react-query'],
});
