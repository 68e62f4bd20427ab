import { Injectable } from '@nestjs/common';

/** Whether this process is on its way out: it finishes what it has and should be sent nothing new. */
@Injectable()
export class Draining {
  private begun = false;

  get now(): boolean {
    return this.begun;
  }

  begin(): void {
    this.begun = true;
  }
}
