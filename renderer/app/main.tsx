import './trustedTypes.ts';
import '#renderer/ui/tokens.css';
import '#renderer/ui/fonts.ts';
import '#renderer/ui/base.css';
import { StrictMode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { createRoot } from 'react-dom/client';
import { startAppearance } from '#renderer/state/appearance.ts';
import { startStrand, strandStore } from '#renderer/state/strand.ts';
import { App } from './App.tsx';
import { chooseHost } from './chooseHost.ts';

const host = chooseHost();
startAppearance(host);
startStrand(host);
void strandStore().getState().begin();

const place = document.getElementById('root');
if (place !== null) {
  createRoot(place).render(
    <StrictMode>
      <I18nProvider locale="en-GB">
        <App />
      </I18nProvider>
    </StrictMode>,
  );
}
