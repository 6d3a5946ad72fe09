import { Button } from 'react-aria-components/Button';
import { Disclosure as AriaDisclosure, DisclosurePanel, Heading } from 'react-aria-components/Disclosure';
import './surface.css';
import { Icon } from './Icon.tsx';

export interface DisclosureProps {
  readonly title: string;
  readonly isOpen?: boolean;
  readonly children: React.ReactNode;
}

/** Something a reader may want, one press away. */
export function Disclosure({ title, isOpen = false, children }: DisclosureProps) {
  return (
    <AriaDisclosure defaultExpanded={isOpen}>
      <Heading className="disclosure-heading" level={3}>
        <Button slot="trigger" className="disclosure-button">
          <Icon name="chevronRight" size={14} />
          {title}
        </Button>
      </Heading>
      <DisclosurePanel className="disclosure-panel">
        <div>{children}</div>
      </DisclosurePanel>
    </AriaDisclosure>
  );
}
