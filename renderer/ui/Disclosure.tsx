import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Disclosure as AriaDisclosure, DisclosurePanel, Heading } from 'react-aria-components/Disclosure';
import './surface.css';
import { Icon } from './Icon.tsx';

export interface DisclosureProps {
  readonly title: string;
  readonly isOpen?: boolean;
  readonly children: React.ReactNode;
}

/** Something a reader may want, one press away; drawn only once it is asked for, so that a page of many stays quick. */
export function Disclosure({ title, isOpen = false, children }: DisclosureProps) {
  const [isExpanded, setExpanded] = useState(isOpen);
  return (
    <AriaDisclosure isExpanded={isExpanded} onExpandedChange={setExpanded}>
      <Heading className="disclosure-heading" level={3}>
        <Button slot="trigger" className="disclosure-button">
          <Icon name="chevronRight" size={14} />
          {title}
        </Button>
      </Heading>
      <DisclosurePanel className="disclosure-panel">
        <div>{isExpanded ? children : null}</div>
      </DisclosurePanel>
    </AriaDisclosure>
  );
}
