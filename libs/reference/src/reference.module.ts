import { Module } from '@nestjs/common';
import { ReferenceController } from './http/reference.controller.js';

@Module({ controllers: [ReferenceController] })
export class ReferenceModule {}
