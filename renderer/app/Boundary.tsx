import { Component } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { FailureCallout } from '#renderer/ui/FailureCallout.tsx';
import type { Failure } from '#shared/failure/failure.ts';
import { failureFrom } from '#shared/failure/result.ts';

interface BoundaryState {
  readonly failure: Failure | null;
}

/** Where a bug in drawing ends: the rest of the window stays, every change so far is already kept, and the place can be drawn again. */
export class Boundary extends Component<{ readonly children: React.ReactNode }, BoundaryState> {
  override state: BoundaryState = { failure: null };

  static getDerivedStateFromError(thrown: unknown): BoundaryState {
    return { failure: failureFrom(thrown) };
  }

  override render() {
    const { failure } = this.state;
    if (failure === null) return this.props.children;
    return <FailureCallout failure={failure} actions={<Button onPress={() => this.setState({ failure: null })}>Draw this again</Button>} />;
  }
}
