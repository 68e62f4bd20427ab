import type { Actor } from '#kernel';
import { Can, CurrentActor, cursorMalformed, ParseId, Problems } from '#platform';
import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ChangePreferences, ListNotices, MarkAllRead } from '../contract/notifications.requests.js';
import { NoticePageView, NoticeView, PreferencesView, UnreadView } from '../contract/notifications.views.js';
import { noticeMissing } from '../domain/notifications.problems.js';
import { notificationsPolicy } from '../notifications.policy.js';
import { MyNoticesQuery } from '../queries/my-notices.query.js';
import { MyPreferencesQuery } from '../queries/my-preferences.query.js';
import { ChangePreferencesUseCase } from '../use-cases/change-preferences.use-case.js';
import { MarkAllReadUseCase } from '../use-cases/mark-all-read.use-case.js';
import { MarkNoticeReadUseCase } from '../use-cases/mark-notice-read.use-case.js';

@ApiTags('notifications')
@Controller('notifications')
export class NotificationsController {
  constructor(
    private readonly notices: MyNoticesQuery,
    private readonly preferences: MyPreferencesQuery,
    private readonly markNoticeRead: MarkNoticeReadUseCase,
    private readonly markAllRead: MarkAllReadUseCase,
    private readonly changePreferences: ChangePreferencesUseCase,
  ) {}

  @Get()
  @Can(notificationsPolicy, 'notifications.list')
  @Problems(cursorMalformed)
  @ApiOperation({ summary: 'What I was told, the latest first, and how much of it I have not read' })
  @ApiOkResponse({ type: NoticePageView })
  list(@CurrentActor() actor: Actor, @Query() request: ListNotices): Promise<NoticePageView> {
    return this.notices.execute(actor, request);
  }

  @Put('read')
  @Can(notificationsPolicy, 'notifications.mark-all-read')
  @ApiOperation({ summary: 'Mark everything as read, up to the newest that was seen' })
  @ApiOkResponse({ type: UnreadView })
  readAll(@CurrentActor() actor: Actor, @Body() body: MarkAllRead): Promise<UnreadView> {
    return this.markAllRead.execute(actor, body);
  }

  @Get('preferences')
  @Can(notificationsPolicy, 'notifications.read-preferences')
  @ApiOperation({ summary: 'How I want to be told of things' })
  @ApiOkResponse({ type: PreferencesView })
  showPreferences(@CurrentActor() actor: Actor): Promise<PreferencesView> {
    return this.preferences.execute(actor);
  }

  @Put('preferences')
  @Can(notificationsPolicy, 'notifications.change-preferences')
  @ApiOperation({ summary: 'Choose language, channels and quiet hours; this takes the place of what was chosen before' })
  @ApiOkResponse({ type: PreferencesView })
  choose(@CurrentActor() actor: Actor, @Body() body: ChangePreferences): Promise<PreferencesView> {
    return this.changePreferences.execute(actor, body);
  }

  @Put(':noticeId/read')
  @Can(notificationsPolicy, 'notifications.mark-read')
  @Problems(noticeMissing)
  @ApiOperation({ summary: 'Mark one notice as read' })
  @ApiOkResponse({ type: NoticeView })
  read(@CurrentActor() actor: Actor, @Param('noticeId', ParseId) noticeId: string): Promise<NoticeView> {
    return this.markNoticeRead.execute(actor, noticeId);
  }
}
