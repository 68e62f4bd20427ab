import { Module } from '@nestjs/common';
import { Teams } from './teams.facade.js';

@Module({ providers: [Teams], exports: [Teams] })
export class TeamsModule {}
