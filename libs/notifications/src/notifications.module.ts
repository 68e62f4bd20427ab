import { BidsModule } from '#bids';
import { MatchmakingModule } from '#matchmaking';
import { ProjectsModule } from '#projects';
import { PropositionsModule } from '#propositions';
import { TeamsModule } from '#teams';
import { Module } from '@nestjs/common';
import { ForgetOldNotices } from './handlers/forget-old-notices.schedule.js';
import { SendMail } from './handlers/send-mail.handler.js';
import { WriteNotices } from './handlers/write-notices.handler.js';
import { NotificationsController } from './http/notifications.controller.js';
import { Mailer } from './mail/mailer.js';
import { MyNoticesQuery } from './queries/my-notices.query.js';
import { MyPreferencesQuery } from './queries/my-preferences.query.js';
import { ShowPreferences } from './queries/show-preferences.js';
import { Doors } from './told/scene.js';
import { Tell } from './told/tell.js';
import { ChangePreferencesUseCase } from './use-cases/change-preferences.use-case.js';
import { MarkAllReadUseCase } from './use-cases/mark-all-read.use-case.js';
import { MarkNoticeReadUseCase } from './use-cases/mark-notice-read.use-case.js';

@Module({
  imports: [TeamsModule, PropositionsModule, BidsModule, ProjectsModule, MatchmakingModule],
  controllers: [NotificationsController],
  providers: [
    Doors, Tell, Mailer, ShowPreferences,
    WriteNotices, SendMail, ForgetOldNotices,
    MyNoticesQuery, MyPreferencesQuery,
    MarkNoticeReadUseCase, MarkAllReadUseCase, ChangePreferencesUseCase,
  ],
})
export class NotificationsModule {}
