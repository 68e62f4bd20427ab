import { Module } from '@nestjs/common';
import { Propositions } from './propositions.facade.js';

@Module({ providers: [Propositions], exports: [Propositions] })
export class PropositionsModule {}
