import { describeDoorbell } from './doorbell.contract.js';
import { EmbeddedDoorbell } from './embedded.doorbell.js';

describeDoorbell('in this process', () => new EmbeddedDoorbell());
