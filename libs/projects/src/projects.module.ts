import { Module } from '@nestjs/common';
import { Projects } from './projects.facade.js';

@Module({ providers: [Projects], exports: [Projects] })
export class ProjectsModule {}
